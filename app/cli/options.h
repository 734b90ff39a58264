#pragma once

#include "core/analysis/analyzer.h"
#include "core/ci/network_ends.h"
#include "core/kube/rbac/access_question.h"

#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

enum class ReportFormat : std::uint8_t { Text, Json, Sarif };

/// What the commands that read files have in common: what is read, and which rules run.
struct InputOptions {
    std::vector<std::string> paths;
    std::string profile = "security";
    std::vector<std::string> rules;
    std::vector<std::string> skippedRules;
    std::string kubeVersion; ///< empty: the newest one known
    int jobs = 0;
    bool sample = false;
};

struct CheckOptions {
    InputOptions input;
    ReportFormat format = ReportFormat::Text;
    std::string output; ///< empty: standard output
    std::optional<Severity> failOn = Severity::High; ///< nothing: never
    bool exitZero = false;
};

enum class IsolationFormat : std::uint8_t { Text, Json, Csv, Markdown };

struct IsolationOptions {
    InputOptions input; ///< its rules do not matter
    IsolationFormat format = IsolationFormat::Text;
    std::string output; ///< empty: standard output
    bool perNode = false;
};

struct RunnersOptions {
    InputOptions input; ///< its rules do not matter
    ReportFormat format = ReportFormat::Text; ///< or JSON
    std::string output; ///< empty: standard output
    bool withPods = false;
};

struct CanIOptions {
    InputOptions input; ///< its rules do not matter
    TypedQuestion question;
    bool allNamespaces = false;
    std::string user;
    std::vector<std::string> groups;
    ReportFormat format = ReportFormat::Text; ///< or Json
};

struct ReachOptions {
    InputOptions input; ///< its rules do not matter
    TypedConnection connection;
    ReportFormat format = ReportFormat::Text; ///< or Json
};

enum class FixFormat : std::uint8_t { Diff, Kubectl, Kustomize };

struct FixOptions {
    InputOptions input;
    FixFormat format = FixFormat::Diff;
    std::string output; ///< of Kustomize: the folder
    bool write = false;
    bool unsafe = false;
};

} // namespace bulkhead
