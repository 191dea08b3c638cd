class BooksController < ActionController::API
  before_action :authenticate

  def index
  end

  private

  def authenticate
    authenticate_token || render_bad_credentials
  end

  def authenticate_token
    authenticate_with_http_token { |token, _| Reader.exists?(token: token) }
  end

  def render_bad_credentials
    render json: "Who?", status: 401
  end
end
