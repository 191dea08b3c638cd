import { gql } from 'graphql-tag'

export const typeDefs = gql`
  type Book {
    id: ID!
    title: String!
  }

  type Query {
    "One book by its shelf mark"
    book(
      mark: String!
      edition: Int = 1
    ): Book
    books: [Book!]!
    overdue: [Book!]!
  }

  extend type Mutation {
    lendBook(mark: String!, to: ID!): Book
  }
`
