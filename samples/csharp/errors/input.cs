using System;

public class MissingException : Exception
{
    public MissingException(string name) => Message = $"{name} is missing";
}

class Loader
{
    int Load(string name)
    {
        try
        {
            return Parse(name ?? throw new ArgumentNullException(nameof(name)));
        }
        catch (FormatException e) when (e.Message.Contains("x"))
        {
            throw new MissingException(name);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (IOException error)
        {
            Report(error);
            throw error;
        }
        catch
        {
            throw Errors.Unknown(name);
        }
    }
}
