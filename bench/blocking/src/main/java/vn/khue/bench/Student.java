package vn.khue.bench;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** A pupil in a school year: the whole table, each column a field, in the order of Khuê's answers. */
@Entity
@Table(name = "student")
@IdClass(Student.Key.class)
public class Student {

    /** One person has a record for each school year. */
    public static class Key implements Serializable {

        public UUID id;
        public int schoolYear;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.id.equals(id) && key.schoolYear == schoolYear;
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, schoolYear);
        }
    }

    @Id
    public UUID id;

    @Id
    @Column(name = "school_year")
    public int schoolYear;

    @Column(name = "unit_id")
    public UUID unit;

    public int version;

    @Column(name = "created_at")
    public OffsetDateTime createdAt;

    @Column(name = "changed_at")
    public OffsetDateTime changedAt;

    @Column(name = "sort_name")
    public String sortName;

    public String state;

    @Column(name = "official_version")
    public Integer officialVersion;

    public UUID[] editors;

    @Column(name = "code")
    public String code;

    @Column(name = "full_name")
    public String fullName;

    @Column(name = "date_of_birth")
    public LocalDate dateOfBirth;

    @Column(name = "gender")
    public String gender;

    @Column(name = "national_id")
    public String nationalId;

    @Column(name = "passport_no")
    public String passportNo;

    @Column(name = "nationality")
    public String nationality;

    @Column(name = "ethnicity")
    public String ethnicity;

    @Column(name = "religion")
    public String religion;

    @Column(name = "birth_place")
    public String birthPlace;

    @Column(name = "home_town")
    public String homeTown;

    @Column(name = "permanent_address")
    public String permanentAddress;

    @Column(name = "permanent_commune_code")
    public String permanentCommuneCode;

    @Column(name = "current_address")
    public String currentAddress;

    @Column(name = "current_commune_code")
    public String currentCommuneCode;

    @Column(name = "phone")
    public String phone;

    @Column(name = "email")
    public String email;

    @Column(name = "father_name")
    public String fatherName;

    @Column(name = "father_birth_year")
    public Integer fatherBirthYear;

    @Column(name = "father_occupation")
    public String fatherOccupation;

    @Column(name = "father_phone")
    public String fatherPhone;

    @Column(name = "mother_name")
    public String motherName;

    @Column(name = "mother_birth_year")
    public Integer motherBirthYear;

    @Column(name = "mother_occupation")
    public String motherOccupation;

    @Column(name = "mother_phone")
    public String motherPhone;

    @Column(name = "guardian_name")
    public String guardianName;

    @Column(name = "guardian_birth_year")
    public Integer guardianBirthYear;

    @Column(name = "guardian_phone")
    public String guardianPhone;

    @Column(name = "class_code")
    public String classCode;

    @Column(name = "admission_kind")
    public String admissionKind;

    @Column(name = "enrolled_on")
    public LocalDate enrolledOn;

    @Column(name = "status")
    public String status;

    @Column(name = "status_date")
    public LocalDate statusDate;

    @Column(name = "leaving_reason")
    public String leavingReason;

    @Column(name = "transfer_province")
    public String transferProvince;

    @Column(name = "policy_group")
    public String policyGroup;

    @Column(name = "household_poverty")
    public String householdPoverty;

    @Column(name = "is_disabled")
    public Boolean isDisabled;

    @Column(name = "disability_type")
    public String disabilityType;

    @Column(name = "day_boarding")
    public String dayBoarding;

    @Column(name = "is_boarding")
    public Boolean isBoarding;

    @Column(name = "fee_exemption")
    public String feeExemption;

    @Column(name = "cost_support")
    public Boolean costSupport;

    @Column(name = "lunch_support")
    public Boolean lunchSupport;

    @Column(name = "rice_support")
    public Boolean riceSupport;

    @Column(name = "is_pioneer")
    public Boolean isPioneer;

    @Column(name = "is_youth_union_member")
    public Boolean isYouthUnionMember;

    @Column(name = "learns_ethnic_language")
    public Boolean learnsEthnicLanguage;

    @Column(name = "bilingual")
    public Boolean bilingual;

    @Column(name = "height_cm")
    public BigDecimal heightCm;

    @Column(name = "weight_kg")
    public BigDecimal weightKg;

    @Column(name = "nutrition")
    public String nutrition;

    @Column(name = "blood_group")
    public String bloodGroup;

    @Column(name = "health_insurance_no")
    public String healthInsuranceNo;

    @Column(name = "can_swim")
    public Boolean canSwim;

    /** Of the fields, in their order. */
    Object[] values() {
        return new Object[] {
            code,
            fullName,
            dateOfBirth,
            gender,
            nationalId,
            passportNo,
            nationality,
            ethnicity,
            religion,
            birthPlace,
            homeTown,
            permanentAddress,
            permanentCommuneCode,
            currentAddress,
            currentCommuneCode,
            phone,
            email,
            fatherName,
            fatherBirthYear,
            fatherOccupation,
            fatherPhone,
            motherName,
            motherBirthYear,
            motherOccupation,
            motherPhone,
            guardianName,
            guardianBirthYear,
            guardianPhone,
            classCode,
            admissionKind,
            enrolledOn,
            status,
            statusDate,
            leavingReason,
            transferProvince,
            policyGroup,
            householdPoverty,
            isDisabled,
            disabilityType,
            dayBoarding,
            isBoarding,
            feeExemption,
            costSupport,
            lunchSupport,
            riceSupport,
            isPioneer,
            isYouthUnionMember,
            learnsEthnicLanguage,
            bilingual,
            heightCm,
            weightKg,
            nutrition,
            bloodGroup,
            healthInsuranceNo,
            canSwim
        };
    }
}
