using HotChocolate;
using HotChocolate.Types;

namespace Library;

public class Query
{
    public async Task<IReadOnlyList<Loan>> GetOpenLoansAsync([Service] Loans loans) => await loans.Open();

    [UsePaging]
    public IQueryable<Member> Members([Service] Shop shop)
    {
        return shop.Members;
    }

    private static int Limit(int wanted) => wanted;
}

public class Loan
{
    public string GetTitle(int length) => "";
}
