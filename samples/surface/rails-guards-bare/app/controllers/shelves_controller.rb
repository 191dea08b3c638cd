class ShelvesController < ActionController::API
  before_action :prepare

  def index
  end

  private

  def prepare
    check_stock
  end

  def check_stock
    head :not_found if Shelf.none?
  end
end
