namespace Teller;

public class Desk
{
    public void Serve()
    {
    }
}
