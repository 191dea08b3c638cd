from library.v1 import library_pb2_grpc


class SearchService(library_pb2_grpc.SearchServicer):
    def FindBooks(self, request_iterator, context):
        for words in request_iterator:
            yield self.index.find(words)
