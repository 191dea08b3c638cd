module Types
  class MutationType < Types::BaseObject
    field :end_loan, mutation: Mutations::EndLoan
  end
end
