class BedsController < ApplicationController
  load_and_authorize_resource

  def index; end

  def new; end

  def edit; end

  def destroy; end

  def water; end
end
