class OrdersController < ApplicationController
  skip_before_action :verify_authenticity_token
  PASSWORD_FIELD = "password-confirm-1"

  def load
    Net::HTTP.get(uri)
    HTTP.get(address)
    HTTP.timeout(5).get(address)
    faraday.get(address)
    headers.get(address)
    OrderMailer.confirm(order).deliver_later
    ExportJob.perform_later(order)
    job.perform_now
    Rails.cache.fetch("orders") { 1 }
    Aws::S3::Client.new(region: region)
    Open3.capture2("git", "log")
    system("convert #{path} out.png")
    system("convert", path)
    Stripe::Charge.create(amount: 1)
  end

  def risks
    Order.where("name = '#{name}'")
    Order.where("name = ?", name)
    Order.having("count(*) = #{limit}")
    params[:type].constantize.new
    name.constantize
    redirect_to params[:back]
    redirect_to order_path(params[:id])
    send_file("files/#{params[:name]}")
    Order.new(params.permit!)
    Marshal.load(data)
    YAML.load_file(path)
    Order.all.each { |order| order.touch }
    Country.all.each { |country| country.touch }
    total = Integer(text) rescue nil
    begin
      load
    rescue => e
    end
    begin
      load
    rescue => e
      logger.error e
    end
    begin
      load
    rescue KeyError
      nil
    end
  end
end
