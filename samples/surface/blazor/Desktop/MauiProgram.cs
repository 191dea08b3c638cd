namespace Harbour.Desktop;

public static class MauiProgram
{
    public static void Start() { }
}
