using Grpc.Core;

namespace Library;

public class ShelfService : Shelves.ShelvesBase
{
    public override Task<Book> MoveBook(Book request, ServerCallContext context)
    {
        return Task.FromResult(request);
    }
}
