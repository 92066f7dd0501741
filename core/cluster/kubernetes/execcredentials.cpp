#include "cluster/kubernetes/execcredentials.h"

#include "base/shown.h"
#include "cluster/kubernetes/execprotocol.h"
#include "cluster/text.h"

#include <QCoroFuture>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace driftgate
{

namespace
{

using namespace std::chrono_literals;

constexpr auto RenewAtMost = 60s;
/// A plugin may give what has expired already, by its clock or ours: not a run for every request.
constexpr auto KeepExpiredFor = 5s;
constexpr std::size_t OutputLimit = std::size_t{4} << 20;

/// As a shell takes it in one piece.
QString quoted(const std::string &word)
{
    const bool isPlain = !word.empty() && std::ranges::all_of(word, [](unsigned char c) {
        return std::isalnum(c) || std::string_view("@%+=:,./_-").contains(static_cast<char>(c));
    });
    if (isPlain)
        return shown(word);
    return u'\'' + shown(word).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString withWords(const QString &text, const QString &words)
{
    return words.isEmpty() ? text : text + QStringLiteral(":\n") + words;
}

Result<Credential> outcomeOf(const Result<ProcessOutcome> &outcome, const ExecPlugin &plugin)
{
    if (!outcome)
        return fail(outcome.error());
    const QString words = lastWords(outcome->errors, secretsOf(plugin, outcome->output));
    if (outcome->exitCode != 0)
        return fail(ErrorCode::Tool,
                    withWords(ClusterText::tr("The credential plugin “%1” failed with status %2")
                                  .arg(shown(plugin.command))
                                  .arg(outcome->exitCode),
                              words));
    Result<Credential> out = readExecCredential(outcome->output, plugin);
    if (!out)
        out.error().text = withWords(out.error().text, words);
    return out;
}

} // namespace

/// One caller who waits.
struct ExecCredentials::Waiter {
    Waiter() { promise.start(); }

    void answer(Result<Credential> result)
    {
        if (isAnswered.exchange(true))
            return;
        promise.addResult(std::move(result));
        promise.finish();
    }

    QPromise<Result<Credential>> promise;
    std::atomic<bool> isAnswered = false;
};

/// One run of the plugin, which ends when nobody waits any more.
struct ExecCredentials::Run {
    CancelSource cancel;
    std::vector<std::shared_ptr<Waiter>> waiters;
};

/// What the callers' coroutines and the worker share; outlives the object while they go on.
struct ExecCredentials::State {
    [[nodiscard]] std::optional<Credential> usable(TimePoint now)
    {
        const std::scoped_lock lock(mutex);
        if (!cached || !cached->expiry)
            return cached;
        const auto left = *cached->expiry - now;
        const auto early =
            std::min<std::chrono::milliseconds>(RenewAtMost, (*cached->expiry - fetchedAt) / 5);
        const bool isGood =
            left > std::max(early, 0ms) || (left <= 0ms && now - fetchedAt < KeepExpiredFor);
        return isGood ? cached : std::nullopt;
    }

    [[nodiscard]] std::optional<Credential> unexpired(TimePoint now)
    {
        const std::scoped_lock lock(mutex);
        return cached && cached->expiry && *cached->expiry > now ? cached : std::nullopt;
    }

    /// The run to wait for, and whether it has to be started.
    std::pair<std::shared_ptr<Run>, bool> join(const std::shared_ptr<Waiter> &waiter)
    {
        const std::scoped_lock lock(mutex);
        const bool isNew = !run || run->cancel.stop_requested();
        if (isNew)
            run = std::make_shared<Run>();
        run->waiters.push_back(waiter);
        return {run, isNew};
    }

    void leave(const std::shared_ptr<Run> &from, const std::shared_ptr<Waiter> &waiter)
    {
        {
            const std::scoped_lock lock(mutex);
            std::erase(from->waiters, waiter);
            if (from->waiters.empty())
                from->cancel.request_stop();
        }
        waiter->answer(cancelled());
    }

    void finish(const std::shared_ptr<Run> &done, const Result<Credential> &result, TimePoint now)
    {
        std::vector<std::shared_ptr<Waiter>> waiters;
        {
            const std::scoped_lock lock(mutex);
            if (result) {
                cached = *result;
                fetchedAt = now;
            }
            if (run == done)
                run.reset();
            waiters.swap(done->waiters);
        }
        for (const std::shared_ptr<Waiter> &waiter : waiters)
            waiter->answer(result);
    }

    bool refuse(const Credential &credential)
    {
        const std::scoped_lock lock(mutex);
        const bool wasBefore = lastRefused == credential;
        if (cached != credential)
            // Another has come meanwhile, or a parallel request was refused as well.
            return cached || !wasBefore || mayHelp;
        mayHelp = !wasBefore;
        lastRefused = credential;
        cached.reset();
        return mayHelp;
    }

    std::mutex mutex;
    std::shared_ptr<Run> run;
    std::optional<Credential> cached;
    std::optional<Credential> lastRefused;
    bool mayHelp = true; ///< the last refused one was refused for the first time
    TimePoint fetchedAt;
};

Result<ExecCommand> execCommand(const ExecPlugin &plugin, const ProcessRunner &runner,
                                const Place &place)
{
    ExecCommand out{runner.find(plugin.command), plugin.arguments, plugin.environment};
    if (!out.program.empty())
        return out;
    QString text =
        ClusterText::tr("The credential plugin “%1” is not installed").arg(shown(plugin.command));
    return fail(ErrorCode::NotFound, withWords(text, lastWords(plugin.installHint, {})), place);
}

ExecCredentials::ExecCredentials(ExecPlugin plugin, Value cluster, std::string context, Place place,
                                 Settings settings)
    : m_plugin(std::move(plugin))
    , m_cluster(std::move(cluster))
    , m_context(std::move(context))
    , m_place(std::move(place))
    , m_settings(std::move(settings))
    , m_state(std::make_shared<State>())
{
}

ExecCredentials::~ExecCredentials()
{
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->run)
        m_state->run->cancel.request_stop();
}

QCoro::Task<Result<Credential>> ExecCredentials::credential(CancelToken cancel)
{
    if (cancel.stop_requested())
        co_return cancelled();
    // The coroutine may outlive this object.
    const std::shared_ptr<State> state = m_state;
    const std::shared_ptr<const Clock> clock = m_settings.clock;
    if (const std::optional<Credential> kept = state->usable(clock->now()))
        co_return *kept;
    Result<Credential> out;
    if (Result<ProcessRequest> prepared = request(); !prepared) {
        out = fail(prepared.error());
    } else {
        const auto waiter = std::make_shared<Waiter>();
        const auto [run, isNew] = state->join(waiter);
        if (isNew)
            start(run, std::move(*prepared));
        const std::stop_callback onCancel(
            cancel, [state, waiter, run = run] { state->leave(run, waiter); });
        out = co_await waiter->promise.future();
    }
    if (out || out.error().code == ErrorCode::Cancelled)
        co_return out;
    if (const std::optional<Credential> old = state->unexpired(clock->now()))
        co_return *old;
    co_return out;
}

bool ExecCredentials::refused(const Credential &credential)
{
    return m_state->refuse(credential);
}

Result<ProcessRequest> ExecCredentials::request() const
{
    const Result<ExecCommand> command = execCommand(m_plugin, *m_settings.runner, m_place);
    if (!command)
        return fail(command.error());
    if (!m_settings.permissions->isAllowed(*command)) {
        const QString how = command->runsAnything()
                                ? QStringLiteral("--context ") + quoted(m_context)
                                : quoted(command->program);
        return fail(ErrorCode::Denied,
                    ClusterText::tr("The kubeconfig wants to run the program “%1” for its "
                                    "credentials, and you have not allowed that yet: "
                                    "“driftgate-cli allow %2” does")
                        .arg(shown(command->program), how),
                    m_place);
    }
    ProcessRequest out;
    out.program = command->program;
    out.arguments = command->arguments;
    out.environment = m_settings.variables;
    for (const auto &[name, value] : command->environment)
        out.environment.insert_or_assign(name, value);
    out.environment.insert_or_assign("KUBERNETES_EXEC_INFO", execInfo(m_plugin, m_cluster));
    out.timeLimit = m_settings.timeLimit;
    out.outputLimit = OutputLimit;
    return out;
}

void ExecCredentials::start(const std::shared_ptr<Run> &run, ProcessRequest request) const
{
    QThreadPool::globalInstance()->start([state = m_state, run, plugin = m_plugin,
                                          runner = m_settings.runner, clock = m_settings.clock,
                                          request = std::move(request)] {
        // It waits for a person perhaps, and the pool is for what computes.
        QThreadPool *const pool = QThreadPool::globalInstance();
        pool->releaseThread();
        const Result<ProcessOutcome> outcome = runner->run(request, run->cancel.get_token());
        pool->reserveThread();
        state->finish(run, outcomeOf(outcome, plugin), clock->now());
    });
}

} // namespace driftgate
