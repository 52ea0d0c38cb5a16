namespace Discussions.Seeding;

/// <summary>Names of people who do not exist, from many places.</summary>
static class Names
{
    public static readonly string[] First =
    [
        "Abena", "Aditi", "Aiko", "Alejandro", "Amina", "Anders", "Aroha", "Astrid", "Ayşe", "Beatriz", "Bilal", "Bogdan", "Camille", "Chidi", "Chiara", "Daniela",
        "Dmitri", "Eilidh", "Elif", "Emeka", "Esther", "Farid", "Fatou", "Freya", "Gabriel", "Giorgos", "Grace", "Hana", "Hassan", "Hiroshi", "Ifeoma", "Ines",
        "Ingrid", "Ismail", "Jana", "Javier", "Jin", "Joana", "Kamala", "Kenji", "Kofi", "Lena", "Leila", "Lucía", "Mahmoud", "Malia", "Marek", "Mei", "Miriam",
        "Mohan", "Nadia", "Ngozi", "Niamh", "Nikolai", "Noor", "Oksana", "Olumide", "Pedro", "Priya", "Rafael", "Rania", "Rosa", "Samir", "Sanna", "Seo-yeon",
        "Sofia", "Somchai", "Tamara", "Tariq", "Thandiwe", "Tomás", "Tuan", "Viktor", "Wanjiru", "Xiomara", "Yara", "Yusuf", "Zanele", "Zofia",
    ];

    public static readonly string[] Last =
    [
        "Abdullahi", "Achebe", "Almeida", "Andersson", "Aziz", "Bakker", "Banerjee", "Beaulieu", "Bergström", "Boateng", "Castillo", "Chen", "Cohen", "Conti", "Da Silva", "Das",
        "Demir", "Diallo", "Dlamini", "Dubois", "Eriksen", "Fernández", "Ferreira", "Fischer", "Fofana", "Garcia", "Georgiou", "Haddad", "Hansen", "Hassan", "Hoffmann", "Horvat",
        "Ibrahim", "Ito", "Ivanova", "Jensen", "Juárez", "Kamau", "Kaur", "Khan", "Kim", "Kowalski", "Kruger", "Lefebvre", "Lind", "Mahlangu", "Martins", "Mensah", "Moreau",
        "Müller", "Mwangi", "Nakamura", "Ngata", "Nguyen", "Novák", "O’Brien", "Okafor", "Okonkwo", "Oliveira", "Papadopoulos", "Patel", "Petrov", "Pham", "Rahman", "Reyes",
        "Rossi", "Santos", "Sato", "Schneider", "Sharma", "Sørby", "Suzuki", "Tāmati", "Tanaka", "Torres", "Vasquez", "Virtanen", "Wójcik", "Yilmaz", "Zhang",
    ];

    public static readonly string[] Organisations =
    [
        "Kilbride Water", "Acque del Piave", "Lake Basin Utility", "Vesterdal Kommune", "Ribeira Águas", "Northern Rivers Board", "Delta Water Works", "Highland Supply",
        "Port Authority of Meru", "Canal and Rivers Trust", "Sierra Hydraulics", "Fjordvann", "Coastal Drainage District", "Upper Valley Co-operative", "Ministry of Works", "Greenfield Utilities",
    ];

    public static readonly string[] Jobs =
    [
        "Pump engineer", "Network technician", "Leakage analyst", "Treatment operator", "Graduate engineer", "Reservoir inspector", "Control room lead", "Asset planner",
        "Water quality scientist", "Maintenance fitter", "Hydraulic modeller", "Field supervisor", "Drainage engineer", "Instrument technician",
    ];
}
