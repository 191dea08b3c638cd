import strawberry


def find_members() -> list["Member"]:
    return []


@strawberry.type
class Member:
    name: str

    @strawberry.field
    def loan_count(self) -> int:
        return 0


@strawberry.type
class Query:
    members: list[Member] = strawberry.field(resolver=find_members)

    @strawberry.field
    def open_loans(self, first: int = 10) -> list[str]:
        return []

    @strawberry.field(name="me")
    async def current_member(self) -> Member:
        return Member(name="")


@strawberry.type
class Mutation:
    @strawberry.mutation
    def end_loan(self, id: int) -> bool:
        return True
