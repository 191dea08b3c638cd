import * as shelves from './shelves.js'

function books() {
  return shelves.all()
}

export const resolvers = {
  Query: {
    book: (_, { mark }) => shelves.find(mark),
    books,
  },
  Mutation: {
    async lendBook(_, { mark, to }, context) {
      if (!context.member) {
        throw new Error('not a member')
      }
      return shelves.lend(mark, to)
    },
    returnBook: shelves.giveBack,
  },
  Book: {
    title: (book) => book.name,
  },
}

// What a client keeps is no resolver.
export const cache = new InMemoryCache({
  typePolicies: { Query: { fields: { books: offsetLimit() } } },
})
