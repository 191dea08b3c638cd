# No file says `module Shelf`: the folders stand for it.
module Shelf::Concerns::Marking
  extend ActiveSupport::Concern

  included do
    before_action :greet, unless: :signed_in?
  end

  private

  def greet
    redirect_to root_path
  end
end
