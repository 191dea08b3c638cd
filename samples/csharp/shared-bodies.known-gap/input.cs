class Platform
{
#if WINDOWS
    public void Open(string path)
    {
        Native.Open(path);
#elif LINUX && !OLD
    public void Open(string path) {
        Posix.Open(path);
#else
    public void Open(string path)
    {
        throw new NotSupportedException();
#endif
    }

    void After() => Done();
}
