package io.modeltrail.query.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Makes a PDF/A-2u of the HTML of a report. The same text gives the same bytes: no clock, no dice and no compressor
/// has
/// a part in them, so that the digest of a report on the log can be computed again years later.
public final class ReportPdf {

    /// Comes with PDFBox; the only font, and embedded, so that nothing depends on the fonts of a machine.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {}

    /// `html` is what [ReportHtml#of(Report)] gives.
    public static byte[] of(String html) {
        try (var document = new PDDocument()) {
            document.setDocumentId(0L);
            draw(html, document);
            date(document);
            var drawn = new ByteArrayOutputStream();
            document.save(drawn, CompressParameters.NO_COMPRESSION);
            return unpacked(drawn.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void draw(String html, PDDocument document) throws IOException {
        FSSupplier<InputStream> font = () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font, "Liberation Sans")
                .useFont(font, "serif");
        builder.useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE));
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(html, null);
        builder.withProducer("ModelTrail");
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    /// The report says when it was true; when it was drawn is nobody's concern.
    private static void date(PDDocument document) throws IOException {
        Calendar epoch = GregorianCalendar.from(Instant.EPOCH.atZone(ZoneOffset.UTC));
        epoch.setTimeZone(TimeZone.getTimeZone("UTC"));
        document.getDocumentInformation().setCreationDate(epoch);
        var catalog = document.getDocumentCatalog();
        var metadata = new String(catalog.getMetadata().toByteArray(), UTF_8);
        var dated = CREATED.matcher(metadata).replaceAll("<xmp:CreateDate>1970-01-01T00:00:00+00:00</xmp:CreateDate>");
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(UTF_8))));
    }

    /// Without compression: two releases of zlib may write the same content in different bytes.
    private static byte[] unpacked(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            document.setDocumentId(0L);
            var objects = document.getDocument();
            for (var key : objects.getXrefTable().keySet()) {
                if (objects.getObjectFromPool(key).getObject() instanceof COSStream stream
                        && stream.getFilters() != null) {
                    unpack(stream);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void unpack(COSStream stream) throws IOException {
        byte[] content;
        try (var decoded = stream.createInputStream()) {
            content = decoded.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (var raw = stream.createRawOutputStream()) {
            raw.write(content);
        }
    }
}
