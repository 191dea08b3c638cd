import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { UseGuards } from '@nestjs/common'

@Resolver(() => Shelf)
export class ShelfResolver {
  constructor(private readonly shelves: ShelfService) {}

  @Query(() => [Shelf], { name: 'shelves', nullable: true })
  list() {
    return this.shelves.all()
  }

  @Query(() => Shelf)
  async shelf(@Args('id') id: string) {
    return this.shelves.one(id)
  }

  @Mutation(() => Shelf)
  @UseGuards(LibrarianGuard)
  addShelf(@Args('name') name: string) {
    return this.shelves.add(name)
  }

  @ResolveField(() => [String])
  books(@Parent() shelf: Shelf) {
    return this.shelves.booksOf(shelf)
  }
}
