class AccountsController < ApplicationController
  before_action :require_login

  def mine; end

  def edit; end
end
