import graphene


class ArchiveQuery(graphene.ObjectType):
    old_loans = graphene.List(graphene.String, year=graphene.Int())

    def resolve_old_loans(self, info, year=None):
        return []


class EndLoan(graphene.Mutation):
    ok = graphene.Boolean()

    def mutate(self, info):
        return EndLoan(ok=True)


class ArchiveMutation(graphene.ObjectType):
    drop_loan = EndLoan.Field()
