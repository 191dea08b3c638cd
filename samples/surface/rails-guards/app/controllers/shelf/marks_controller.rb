class Shelf::MarksController < ActionController::Base
  include Shelf::Concerns::Marking

  def index
    render json: Mark.all
  end
end
