<?php
/**
 * Plugin Name: Moje pravice
 * Description: The self-check of social rights, by the shortcode [moje_pravice lang="sl" rights="vrtec"].
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: Apache-2.0
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const MOJE_PRAVICE = 'https://moje-pravice.example/'; // where the self-check is hosted, with a slash at the end

/** The element with the attributes that an editor gave in the shortcode. What isn't known is left out. */
function moje_pravice_shortcode( $given ) {
	wp_enqueue_script_module( 'moje-pravice', MOJE_PRAVICE . 'embed.js', array(), null );
	$html = '<moje-pravice';
	foreach ( array( 'mode', 'lang', 'theme', 'rights', 'way', 'facts', 'expanded', 'hand-over' ) as $name ) {
		if ( isset( $given[ $name ] ) ) {
			$html .= ' ' . $name . '="' . esc_attr( $given[ $name ] ) . '"';
		} elseif ( is_array( $given ) && in_array( $name, $given, true ) ) {
			$html .= ' ' . $name; // a word without a value: [moje_pravice expanded]
		}
	}
	$color = isset( $given['accent'] ) ? sanitize_hex_color( $given['accent'] ) : null;
	if ( $color ) {
		$html .= ' style="--moje-pravice-accent: ' . esc_attr( $color ) . '"';
	}
	return $html . '><a href="' . esc_url( MOJE_PRAVICE ) . '">Moje pravice</a></moje-pravice>';
}
add_shortcode( 'moje_pravice', 'moje_pravice_shortcode' );
