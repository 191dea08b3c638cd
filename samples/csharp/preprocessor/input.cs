#define TRACE
using System;
#if NET8_0_OR_GREATER
using System.Threading;
#endif

class Platform
{
    #region Don't call() { this
#if WINDOWS
    public void Open(string path) { Native.Open(path); }
#elif LINUX && !OLD
    public void Open(string path)
    {
        Posix.Open(path);
    }
#else
    public void Open(string path) => throw new NotSupportedException();
#endif
    #endregion

#if NETSTANDARD
    public void Close() { }
#else
    public void Close() => Release(1);
#endif
#pragma warning disable CS0618 // call()
    void After() => Done();
}
