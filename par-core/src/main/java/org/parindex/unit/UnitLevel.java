package org.parindex.unit;

import org.parindex.text.Text;

/** The level of administration at which a unit stands. A set of criteria is made for one level. */
public enum UnitLevel {
    /** A province or city under the central government. */
    PROVINCE("province", Text.of("cấp tỉnh", "province")),
    /** A department, board or agency of a province (sở, ban, ngành). */
    DEPARTMENT("department", Text.of("sở, ban, ngành", "department")),
    /** A district (cấp huyện), abolished on 1 July 2025. */
    DISTRICT("district", Text.of("cấp huyện", "district")),
    /** A commune, ward, township or special zone (cấp xã). */
    COMMUNE("commune", Text.of("cấp xã", "commune")),
    /** A ministry or agency of its rank. */
    MINISTRY("ministry", Text.of("bộ, cơ quan ngang bộ", "ministry")),
    /** A public service unit (đơn vị sự nghiệp công lập). */
    SERVICE_UNIT("service-unit", Text.of("đơn vị sự nghiệp công lập", "public service unit")),
    /** A vertical agency of the central government in a province. */
    CENTRAL_AGENCY("central-agency", Text.of("cơ quan ngành dọc", "vertical agency")),
    /** Anything else, such as an office inside a unit. */
    OTHER("other", Text.of("đơn vị khác", "other unit"));

    private final String id;
    private final Text label;

    UnitLevel(String id, Text label) {
        this.id = id;
        this.label = label;
    }

    /**
     * The name in files.
     *
     * @return such as {@code commune}
     */
    public String id() {
        return id;
    }

    /**
     * The name for people.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
