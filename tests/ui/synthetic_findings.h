#pragma once

#include "core/analysis/analyzer.h"

#include <format>

namespace bulkhead::synthetic {

constexpr RuleMetadata rule(std::string_view id, Severity severity)
{
    RuleMetadata metadata;
    metadata.id = id;
    metadata.title = {"Rules", "title"};
    metadata.severity = severity;
    return metadata;
}

inline constexpr RuleMetadata privileged = rule("privileged-container", Severity::High);
inline constexpr RuleMetadata latest = rule("image-latest", Severity::Medium);
inline constexpr RuleMetadata duplicate = rule("duplicate-key", Severity::Critical);

inline SourcePtr source(const std::string &path, int lines = 100)
{
    std::string text;
    for (int i = 0; i < lines; ++i)
        text += "line\n";
    return SourceText::create(path, std::move(text));
}

/// A finding of `rule` on `line` (from 1) of a source made by source(); its fingerprint is made of all that is given.
inline Finding finding(const RuleMetadata &rule, const SourcePtr &source, int line, const std::string &subject,
                       const std::string &resource)
{
    Finding result;
    result.rule = &rule;
    result.severity = rule.severity;
    result.message = {{"Rules", "%1 is wrong"}, {subject}};
    const auto begin = static_cast<ByteOffset>(5 * (line - 1));
    result.place = {source, {begin, begin + 4}};
    result.path = std::format("spec.containers[{}]", line);
    result.resourceId = "apps/v1/Deployment/shop/" + resource;
    result.fingerprint = std::format("{}|{}|{}|{}", rule.id, source->path(), line, resource);
    return result;
}

inline std::shared_ptr<const AnalysisResult> result(std::vector<Finding> findings)
{
    auto made = std::make_shared<AnalysisResult>();
    made->workspaceFindings = std::move(findings);
    return made;
}

/// cart.yaml: two "main is wrong" (lines 3 and 9) and one duplicate key (line 5); db.yaml: image-latest (7) and "main is wrong"
/// (2).
inline std::vector<Finding> shop()
{
    const SourcePtr cart = source("shop/cart.yaml");
    const SourcePtr db = source("shop/db.yaml");
    std::vector<Finding> findings{
        finding(privileged, cart, 3, "main", "cart"), finding(privileged, cart, 9, "main", "cart"),
        finding(duplicate, cart, 5, "image", "cart"), finding(latest, db, 7, "postgres", "db"),
        finding(privileged, db, 2, "main", "db"),
    };
    findings[0].fixes.push_back({{{"Rules", "Set privileged: false"}, {}}, Applicability::Unsafe, {}});
    return findings;
}

} // namespace bulkhead::synthetic
