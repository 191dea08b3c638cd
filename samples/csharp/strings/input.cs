namespace Samples;

class Strings
{
    const string Plain = "void A() { Call(); } \" brace {";
    const string Verbatim = @"C:\path\ ""quoted"" { Call() }
        class Fake { void Nope() {} }";
    const char Quote = '\'', Brace = '{', Double = '"';

    string Texts(string name, int n)
    {
        var raw = """
            class Fake { void Nope() { Call(); } } "quoted" "" {name}
            """;
        var interpolated = $"{name.Trim()} {Format(n):N2} {{no}} {(n > 0 ? Some("}") : None())}";
        var rawInterpolated = $$"""
            { "json": {{Escape(name)}}, "no": {NotCode()} }
            """;
        var verbatim = $@"{Quote2(name)} ""x"" \{Trim(n)}";
        var other = @$"\{Other(1)}";
        return raw + interpolated + rawInterpolated + verbatim + other;
    }
}
