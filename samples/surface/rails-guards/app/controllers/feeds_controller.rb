class FeedsController < ActionController::Base
  before_action -> { read_key }, only: :show

  def show
    render json: Item.all
  end

  private

  def read_key
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(params[:key], KEY)
  end
end
