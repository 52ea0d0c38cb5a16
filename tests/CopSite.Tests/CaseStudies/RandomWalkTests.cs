using Activities;
using CaseStudies;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.CaseStudies;

/// <summary>Whatever people press, in whatever order: a case study makes no forbidden move, and each task list is what the model says.</summary>
public class RandomWalkTests
{
    [Fact]
    public void No_walk_makes_a_forbidden_move_and_everybodys_tasks_are_the_models()
    {
        var steps = Gen.Choose(0, Step.Kinds - 1).SelectMany(act => Gen.Choose(0, 20).Select(who => new Step(act, who)));
        // Most random presses are refused; a nudge in the right direction lets walks come far.
        var helpful = Gen.Elements(0, 1, 1, 4, 5, 5, 6, 6, 7, 7, 8, 8, 11, 11, 11).SelectMany(act => Gen.Choose(0, 20).Select(who => new Step(act, who)));
        var walks = Gen.Frequency((1, steps), (3, helpful)).ArrayOf(90);
        var reached = new HashSet<string>();

        Prop.ForAll(walks.ToArbitrary(), walk =>
        {
            var (real, model) = (new ReviewWalk(), new ReviewModel());
            foreach (var step in walk)
            {
                if (real.Take(step)) model.Took(step);
                reached.Add(real.Case.Standing.ToString());

                Assert.Equal((model.Phase, model.IsClosed, model.Standing), (real.Review.PhaseKey, real.Review.IsClosed, real.Case.Standing.ToString()));
                foreach (var person in ReviewWalk.Reviewers.Append(ReviewWalk.Author).Append(ReviewWalk.Facilitator))
                    Assert.Equal(model.TasksOf(person).Order(), Tasks(real.Review, person).Order());
            }
            Assert.All(real.Moves, move => Assert.Contains((move.From.ToString(), move.To.ToString()), ReviewModel.Moves));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(2026, 1121));

        // Walks that never leave the draft would prove nothing.
        Assert.Superset(new HashSet<string> { "Draft", "Submitted", "InReview", "Revise", "Accepted", "Published" }, reached);
    }

    [Fact]
    public void Every_standing_but_the_last_has_a_way_on_to_published()
    {
        foreach (var standing in Enum.GetValues<CaseStanding>().Where(s => s != CaseStanding.Retired))
        {
            var seen = new HashSet<CaseStanding>();
            var open = new Queue<CaseStanding>([standing]);
            while (open.TryDequeue(out var at))
                foreach (var next in Enum.GetValues<CaseStanding>().Where(to => CaseMoves.Allow(at, to) && seen.Add(to))) open.Enqueue(next);

            Assert.Contains(CaseStanding.Published, seen);
        }
    }

    [Fact]
    public void The_moves_are_those_of_the_states_table_and_no_others() =>
        Assert.Equal(ReviewModel.Moves.Order(), (from a in Enum.GetValues<CaseStanding>() from b in Enum.GetValues<CaseStanding>() where CaseMoves.Allow(a, b) select (a.ToString(), b.ToString())).Order());

    static IEnumerable<string> Tasks(Activity review, string person) =>
        (person == ReviewWalk.Facilitator ? review.TasksOf(person, "facilitator") : review.TasksOf(person)).Where(t => t is { IsDone: false, IsNeeded: true }).Select(t => t.Act.ToString());
}
