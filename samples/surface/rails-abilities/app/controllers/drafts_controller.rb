class DraftsController < ApplicationController
  authorize_resource

  def show; end
end
