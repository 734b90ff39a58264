#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/interrupt_watcher.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"
#include "core/rules/catalogue.h"
#include "core/workspace/workspace_loader.h"

#include <QTemporaryDir>

#include <expected>
#include <memory>

namespace bulkhead {

/// What the commands that read files begin with: the rules chosen and the workspace read. Tells the person on standard error what
/// is wrong.
class Session {
public:
    explicit Session(const InputOptions &input);

    /// Checks the options and reads the input; the exit code if that is the end.
    [[nodiscard]] std::expected<void, ExitCode> open();
    [[nodiscard]] AnalysisResult analyze();

    [[nodiscard]] const RuleCatalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const AnalysisOptions &analysisOptions() const { return m_analysisOptions; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    /// Some of the input was not read.
    [[nodiscard]] bool hasGaps() const;
    [[nodiscard]] const CancelToken &cancel() const { return m_cancel; }
    [[nodiscard]] Jobs jobs() const { return {m_input.jobs}; }

private:
    [[nodiscard]] Result<void> chooseRules();
    [[nodiscard]] Result<void> load();
    [[nodiscard]] bool isProjectFileGood() const;

    const InputOptions &m_input;
    CancelToken m_cancel;
    InterruptWatcher m_interrupts;
    RuleCatalogue m_catalogue;
    AnalysisOptions m_analysisOptions;
    std::unique_ptr<QTemporaryDir> m_sample;
    Workspace m_workspace;
};

/// Whether this was to be read; files that are simply no Kubernetes objects, such as values.yaml, are no gap.
[[nodiscard]] bool isGap(const NotUnderstood &entry);
/// Prints "bulkhead-cli: path: message" on standard error.
void tell(const Error &error);
[[nodiscard]] Error unknownRule(const std::string &id);

} // namespace bulkhead
