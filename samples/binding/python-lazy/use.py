import shop
from shop import Basket, open_till

open_till().ring()
Basket().add(1)
shop.open_till()
