#pragma once

#include "base/cancel.h"
#include "cluster/kubernetes/gate.h"
#include "cluster/kubernetes/http.h"

#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace driftgate
{

/// Why no answer came.
struct ExchangeFault {
    Error error;              ///< its text is a part of a sentence: "it refused the connection"
    bool isTransient = false; ///< trying again may help
};

/// One request under way: holds it to its limits, collects the answer, ends it when nobody wants
/// it any more. Await `done()`, then look at `fault()` and `answer()`.
class Exchange : public QObject
{
    Q_OBJECT

public:
    /// Takes what has come, in order; false ends the exchange as if it were done. The first call
    /// brings nothing: a success has begun.
    using Sink = std::function<bool(QByteArray)>;

    /// `sink` gets the body of a successful answer piece by piece, if given; the total time and
    /// size are not limited then.
    Exchange(QNetworkReply *reply, const HttpLimits &limits, bool isInsecure, Sink sink,
             const CancelToken &cancel);
    ~Exchange() override;

    [[nodiscard]] Gate &done() { return m_done; }
    [[nodiscard]] const std::optional<ExchangeFault> &fault() const { return m_fault; }
    [[nodiscard]] HttpAnswer takeAnswer() { return std::move(m_answer); }

private:
    void read();
    void finish();
    void stop(ErrorCode code, const QString &text, bool isTransient);
    [[nodiscard]] ExchangeFault faultOf(QNetworkReply::NetworkError error) const;
    void readHead();
    /// Whoever waits goes on in the loop's next turn, and may then end this object.
    void end();

    struct Abort {
        Exchange *exchange;
        void operator()() const;
    };

    std::unique_ptr<QNetworkReply> m_reply;
    HttpLimits m_limits;
    bool m_isInsecure = false;
    Sink m_sink;
    QTimer m_idle;
    QTimer m_total;
    QList<QSslError> m_tlsErrors;
    bool m_hasBegun = false;
    bool m_isOver = false;
    HttpAnswer m_answer;
    std::optional<ExchangeFault> m_fault;
    Gate m_done;
    std::optional<std::stop_callback<Abort>> m_onCancel;
};

} // namespace driftgate
