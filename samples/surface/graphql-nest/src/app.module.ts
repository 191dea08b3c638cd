import { Module } from '@nestjs/common'
import { GraphQLModule } from '@nestjs/graphql'

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      autoSchemaFile: true,
      subscriptions: { 'graphql-ws': { path: '/live' } },
      path: '/catalogue',
    }),
  ],
})
export class AppModule {}
