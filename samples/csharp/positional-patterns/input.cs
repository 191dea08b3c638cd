class Shapes
{
    string Name(object o) => o switch
    {
        Point(var x, _) when Valid(x) => Text(x),
        Circle(0) => Empty(),
        not Line(_, _) and { } => Other(o),
        _ => Default(),
    };
}
