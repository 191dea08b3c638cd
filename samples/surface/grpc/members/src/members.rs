use tonic::{Request, Response, Status};

pub struct Desk;

#[tonic::async_trait]
impl Members for Desk {
    async fn greet_member(&self, request: Request<Words>) -> Result<Response<Words>, Status> {
        Ok(Response::new(request.into_inner()))
    }
}
