module Types
  class QueryType < Types::BaseObject
    field :open_loans, [Types::LoanType], null: false, description: 'Not yet back'
    field :loan, resolver: Resolvers::Loan

    def open_loans
      Loan.open
    end
  end
end
