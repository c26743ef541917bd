package unusedignore

func plain(int) {}

func comments() {
	plain(1)  /* want `gives no reason; write //govetsec:ignore GVS101 reason` */ //govetsec:ignore GVS101
	plain(2)  /* want `gives no reason` */                                        //govetsec:ignore GVS101 until=2031-01-31
	plain(3)  /* want `gives no reason` */                                        //govetsec:ignore GVS101 --
	plain(4)  /* want `separated by a comma, without a space` */                  //govetsec:ignore GVS101, GVS102 fixed
	plain(5)  /* want `no directive govetsec:ignored` */                          //govetsec:ignored GVS101 fixed
	plain(6)  /* want `until=2031-02-30 is not a date` */                         //govetsec:ignore GVS101 until=2031-02-30 fixed
	plain(7)  /*govetsec:ignore GVS101 fixed */                                   // want `without a space`
	plain(8)  //govetsec:ignore GVS101 fixed
	plain(9)  //govetsec:ignore GVS101,execinject until=2031-01-31 // fixed
	plain(10) //govetsec:ignore GVS101 -- fixed
	plain(11) //nolint:gosec
	plain(12) // #nosec
	plain(13) // govetsec ignores this
}
