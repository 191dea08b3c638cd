class Keywords
{
    public void @class(int @event) => Use(@event);
    void Run(Keywords @case) => @case.Next().@class(1);
}
