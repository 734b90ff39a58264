#pragma once

#include "core/analysis/rule_metadata.h"
#include "core/kube/field.h"
#include "core/text/text_edit.h"

#include <string>
#include <vector>

namespace bulkhead {

/// A titled set of edits that remedies one finding.
struct QuickFix {
    Message title;
    Applicability applicability = Applicability::Unsafe;
    EditSet edits;
    std::string placeholder{}; ///< of a manual fix: the part of the new text that the person has to replace
    Message scope{}; ///< of a choice: which of the places that share a value it changes
};

/// Where a finding stands, or what it relates to. Holds the source, so that it outlives the snapshot it came from.
struct Place {
    SourcePtr source;
    TextRange range;
    Location::Certainty certainty = Location::Certainty::Written;
};

struct RelatedPlace {
    Place place;
    Message message;
};

/// One problem at one place.
struct Finding {
    const RuleMetadata *rule = nullptr;
    Severity severity = Severity::Medium;
    Confidence confidence = Confidence::High;
    Message message;
    Place place;
    std::string path; ///< "spec.containers[0].image"; empty if the place is in no tree
    std::string resourceId; ///< "apps/v1/Deployment/shop/cart"; empty if it concerns no resource
    std::vector<RelatedPlace> related;
    std::vector<QuickFix> fixes;
    std::vector<Message> refusedFixes; ///< why a fix that the rule knows cannot be made here
    std::vector<QuickFix> choices{}; ///< what can be done instead: only a person decides which, never a program
    std::string stablePath; ///< `path` with the names of list items instead of their positions
    std::string fingerprint; ///< 32 hex digits; survives moved lines and unrelated edits
};

/// What a person can take, numbered: the fixes, then the choices. Null beyond them.
[[nodiscard]] inline const QuickFix *offeredFix(const Finding &finding, std::size_t number)
{
    const std::size_t fixes = finding.fixes.size();
    if (number < fixes)
        return &finding.fixes[number];
    return number - fixes < finding.choices.size() ? &finding.choices[number - fixes] : nullptr;
}

} // namespace bulkhead
