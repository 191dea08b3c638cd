class KeysController < ApplicationController
  before_action :load_depot

  def index; end

  def destroy; end
end
