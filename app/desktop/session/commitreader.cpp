#include "desktop/session/commitreader.h"

#include "base/text.h"
#include "desktop/session/samediff.h"
#include "manifest/secrettext.h"

#include <algorithm>
#include <map>

namespace driftgate
{

namespace
{

using Impacts = std::vector<Inspector::Impact>;
using Accept = std::function<void(CommitSnapshot::Rendered)>;
using Report = std::function<void(Error)>;

/// What a Secret's file holds is masked here too: opening it asks for no value.
void maskLines(std::vector<BlameLine> &lines)
{
    std::string text;
    for (const BlameLine &line : lines)
        text += line.text + '\n';
    const std::string masked = maskedSource(text, SecretMasker());
    const std::vector<std::string_view> parts = split(masked, '\n');
    for (size_t i = 0; i < lines.size() && i < parts.size(); ++i)
        lines[i].text = parts[i];
}

QCoro::Task<Result<bool>> renderAll(std::shared_ptr<Inspector> inspector, Commit commit,
                                    JobHandle handle, Accept accept, Report report)
{
    const Result<Impacts> impacts = co_await inspector->impactOf(commit.id, handle.cancel());
    if (!impacts)
        co_return fail(impacts.error());
    if (commit.parents.empty())
        co_return true;
    size_t done = 0;
    size_t all = 0;
    for (const Inspector::Impact &impact : *impacts)
        all += impact.clusters.size();
    for (const Inspector::Impact &impact : *impacts) {
        std::map<std::string, CommitSnapshot::Rendered> distinct;
        std::vector<std::string> order;
        for (const ClusterName &cluster : impact.clusters) {
            const auto comparison = co_await inspector->compareRevisions(
                impact.application, cluster, commit.parents.front(), commit.id, {},
                handle.cancel());
            if (handle.cancel().stop_requested())
                co_return cancelled();
            handle.progress(++done, all);
            if (!comparison) {
                // One that cannot be rendered hides none of the others.
                report(comparison.error());
                continue;
            }
            const std::string text = differenceText(**comparison);
            if (!distinct.contains(text))
                order.push_back(text);
            CommitSnapshot::Rendered &rendered = distinct[text];
            if (rendered.clusters.empty()) {
                rendered.application = impact.application;
                rendered.comparison = *comparison;
                rendered.changedObjects = changedObjects(**comparison);
            }
            rendered.clusters.push_back(cluster);
        }
        for (const std::string &text : order)
            accept(std::move(distinct[text]));
    }
    co_return true;
}

} // namespace

void CommitReader::start(const SessionContext &context)
{
    if (m_context.jobs != nullptr) {
        m_context.jobs->cancelSlot(QStringLiteral("commit"));
        m_context.jobs->cancelSlot(QStringLiteral("file"));
        m_context.jobs->cancelSlot(QStringLiteral("blame"));
    }
    const bool kept = context.isSameRepository(m_context);
    m_context = context;
    const auto file = std::exchange(m_file, std::nullopt);
    const auto blamed = std::exchange(m_blame, nullptr);
    if (!kept) {
        m_wanted = {};
        m_snapshot.reset();
        Q_EMIT changed();
        return;
    }
    // What was under way was cancelled, and is still looked at.
    if (!m_wanted.isNull() && (!m_snapshot || m_snapshot->commit.id != m_wanted))
        readCommit();
    else if (m_snapshot && !m_snapshot->renderedKnown)
        readRendered();
    if (file)
        readFile(file->first, file->second);
    if (blamed)
        blame(blamed->revision, blamed->path);
}

void CommitReader::select(const Revision &commit)
{
    if (!m_context.workspace || commit == m_wanted)
        return;
    m_wanted = commit;
    if (m_snapshot && m_snapshot->commit.id == commit) {
        // Back again before the other was there.
        m_context.jobs->cancelSlot(QStringLiteral("commit"));
        if (!m_snapshot->renderedKnown)
            readRendered();
        return;
    }
    readCommit();
}

void CommitReader::readCommit()
{
    struct Read {
        Commit commit;
        Result<std::vector<FileChange>> files;
    };
    m_context.jobs->inPool<Read>(
        {QStringLiteral("commit"),
         tr("Reading commit %1").arg(QString::fromStdString(m_wanted.shortHex())),
         {},
         Jobs::Show::WhenSlow,
         Jobs::Urgent},
        [workspace = m_context.workspace, commit = m_wanted](const JobHandle &) -> Result<Read> {
            const auto repository = workspace->openRepository();
            if (!repository)
                return fail(repository.error());
            auto read = repository->commit(commit);
            if (!read)
                return fail(read.error());
            return Read{std::move(*read), repository->changesOf(commit)};
        },
        [this, commit = m_wanted](Result<Read> read) {
            m_commit = {};
            m_commit.commit.id = commit;
            m_commit.filesKnown = true;
            if (!read) {
                m_commit.errors.push_back(read.error());
                m_commit.renderedKnown = true;
                publish();
                return;
            }
            m_commit.commit = std::move(read->commit);
            if (read->files)
                m_commit.files = std::move(*read->files);
            else
                m_commit.errors.push_back(read->files.error());
            publish();
            readRendered();
        });
}

void CommitReader::readRendered()
{
    m_commit.rendered.clear();
    Jobs *const jobs = m_context.jobs;
    const QString id = QString::fromStdString(m_commit.commit.id.shortHex());
    m_context.engine->run<bool>(
        {QStringLiteral("commit"), tr("Rendering what %1 changes").arg(id),
         tr("Rendered what %1 changes").arg(id), Jobs::Show::WhenSlow},
        [this, jobs, inspector = m_context.inspector,
         commit = m_commit.commit](const JobHandle &handle) {
            return renderAll(
                inspector, commit, handle,
                [this, jobs, handle](CommitSnapshot::Rendered rendered) {
                    jobs->post(handle,
                               [this, rendered = std::move(rendered)] { accept(rendered); });
                },
                [this, jobs, handle](const Error &error) {
                    jobs->post(handle, [this, error] {
                        m_commit.errors.push_back(error);
                        publish();
                    });
                });
        },
        [this](const Result<bool> &result) {
            m_commit.renderedKnown = true;
            if (!result)
                m_commit.errors.push_back(result.error());
            publish();
        });
}

void CommitReader::accept(CommitSnapshot::Rendered rendered)
{
    m_commit.rendered.push_back(std::move(rendered));
    publish();
}

void CommitReader::publish()
{
    m_snapshot = std::make_shared<const CommitSnapshot>(m_commit);
    Q_EMIT changed();
}

void CommitReader::readFile(const Revision &commit, const FileChange &change)
{
    if (!m_context.workspace)
        return;
    const QString path =
        QString::fromStdString(change.newPath.empty() ? change.oldPath : change.newPath);
    using Document = std::shared_ptr<const AlignedDocument>;
    m_file = {commit, change};
    m_context.jobs->inPool<Document>(
        {QStringLiteral("file"),
         tr("Reading %1").arg(path),
         {},
         Jobs::Show::WhenSlow,
         Jobs::Urgent},
        [workspace = m_context.workspace, change](const JobHandle &) -> Result<Document> {
            const auto repository = workspace->openRepository();
            if (!repository)
                return fail(repository.error());
            std::string sides[2];
            const SecretMasker masker;
            const BlobId blobs[2] = {change.oldBlob, change.newBlob};
            for (int i = 0; i < 2; ++i) {
                if (blobs[i].isNull() || change.isSubmodule)
                    continue;
                auto text = repository->readBlob(blobs[i]);
                if (!text)
                    return fail(text.error());
                if (text->find('\0') != std::string::npos)
                    return fail(ErrorCode::Unsupported, tr("This file is no text"));
                sides[i] = maskedSource(*text, masker);
            }
            return alignTexts(std::move(sides[0]), std::move(sides[1]), Cause::Git);
        },
        [this, commit, change](Result<Document> document) {
            m_file.reset();
            auto out = std::make_shared<FileDiffSnapshot>();
            out->commit = commit;
            out->change = change;
            if (document)
                out->document = *document;
            else
                out->error = document.error();
            Q_EMIT fileDiffRead(out);
        });
}

void CommitReader::blame(const Revision &revision, const QString &path)
{
    if (!m_context.workspace)
        return;
    auto begun = std::make_shared<BlameSnapshot>();
    begun->revision = revision;
    begun->path = path;
    begun->running = true;
    m_blame = begun;
    Q_EMIT blameRead(begun);
    using Lines = std::vector<BlameLine>;
    m_context.jobs->inPool<Lines>(
        {QStringLiteral("blame"), tr("Finding who changed %1").arg(path),
         tr("Found who changed %1").arg(path), Jobs::Show::WhenSlow, Jobs::Urgent},
        [workspace = m_context.workspace, revision,
         path](const JobHandle &handle) -> Result<Lines> {
            const auto repository = workspace->openRepository();
            if (!repository)
                return fail(repository.error());
            auto lines = repository->blame(revision, path.toStdString(), handle.cancel());
            if (lines)
                maskLines(*lines);
            return lines;
        },
        [this, begun](Result<Lines> lines) {
            m_blame.reset();
            auto out = std::make_shared<BlameSnapshot>(*begun);
            out->running = false;
            if (lines)
                out->lines = std::move(*lines);
            else
                out->error = lines.error();
            Q_EMIT blameRead(out);
        });
}

} // namespace driftgate
