class ChecksController < ApplicationController
  def ping
    head :ok
  end

  def failed; end

  def file; end
end
