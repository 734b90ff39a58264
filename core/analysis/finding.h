#pragma once

#include "core/analysis/rule_metadata.h"
#include "core/kube/field.h"
#include "core/text/text_edit.h"

#include <string>
#include <vector>

namespace bulkhead {

/// A value that a manual fix asks for: what the new text has there is a proposal, or only holds the place.
struct WantedValue {
    std::size_t source = 0; ///< of the fix's edits
    std::size_t edit = 0; ///< of that source's edits
    TextRange range; ///< in the edit's new text
    Message label; ///< what is asked for: "memory limit"
};

/// A titled set of edits that remedies one finding.
struct QuickFix {
    Message title;
    Applicability applicability = Applicability::Unsafe;
    EditSet edits;
    std::vector<WantedValue> wanted{}; ///< by a manual fix, in the order in which they are asked for
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

/// A question of a rule that the files leave open, as an object is not among them: neither a finding nor all clear.
struct LimitedAnswer {
    const RuleMetadata *rule = nullptr;
    Place place; ///< what refers to the object, or would be judged with it
    std::string resourceId;
    Message missing; ///< what is not here: "ServiceAccount ci/builder"
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
