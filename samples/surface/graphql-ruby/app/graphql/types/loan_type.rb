module Types
  class LoanType < Types::BaseObject
    field :title, String, null: false
  end
end
