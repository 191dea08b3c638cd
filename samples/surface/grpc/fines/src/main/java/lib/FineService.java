package lib;

import io.grpc.stub.StreamObserver;

public class FineService extends FinesGrpc.FinesImplBase {
  @Override
  public void listFines(LoanRequest request, StreamObserver<Loan> reply) {
    reply.onCompleted();
  }
}
