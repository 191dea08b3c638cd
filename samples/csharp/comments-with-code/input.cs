// class Fake { void Nope() { Call(); } }
/* class Other { */
class Real /* : Fake */ // {
{
    /// <summary>Does it. <c>Call()</c></summary>
    /// <param name="x">void Fake() {}</param>
    void Do(int x /* , int y */) // => Call();
    {
        /* Call(); // */ Used(); /** Call() */
        var url = "http://example.org"; // "quoted
        var path = x / 2 /* Half() */ / Third();
    }
}
