namespace Harbour;

public static class Paths
{
    public const string Root = "api";
    public const string Version = "v3";
    public const string Base = Root + "/" + Version;

    public static class Boats
    {
        public const string All = Base + "/boats";
        public const string One = $"{Base}/boats/{{id}}";
    }

    public static class Crews
    {
        public const string All = Base + "/crews";
    }

    // No path, and no secret either.
    public const string Greeting = "Welcome aboard";
}
