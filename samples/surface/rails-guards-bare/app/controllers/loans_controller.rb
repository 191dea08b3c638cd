class LoansController < ActionController::API
  before_action :prepare

  def index
  end

  private

  def prepare
    ensure_reader_known
  end

  def ensure_reader_known
    head :unauthorized unless Reader.exists?(token: params[:token])
  end
end
