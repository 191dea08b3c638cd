package quay.web;

import org.springframework.security.access.prepost.PreAuthorize;

@PreAuthorize("hasRole('MASTER')")
public @interface ForHarbourMaster {
}
